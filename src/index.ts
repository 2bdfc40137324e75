export { onLater } from './entry/consumers';
export { onEveryHour } from './entry/everyHour';
export { onLedger } from './entry/ledgerConsumer';
export { onProductEvent } from './entry/productEvents';
export { resolver } from './entry/resolver';
export { onSchedule } from './entry/schedule';
export { onApprovedGate, onReadyGate } from './entry/workflow';
