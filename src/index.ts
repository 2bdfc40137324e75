export { onLater } from './entry/consumers';
export { onProductEvent } from './entry/productEvents';
export { resolver } from './entry/resolver';
export { onSchedule } from './entry/schedule';
