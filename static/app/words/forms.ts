import { defineWords } from './words';

/** Words of the parts that editors are made of. */
export const formWords = defineWords('form', {
  personPlaceholder: 'Find a person',
  personType: 'Type a name',
  personNone: 'Nobody on this site is called “{typed}”',
  personLooking: 'Looking',
  choose: 'Choose',
  add: 'Add {thing}',
  remove: 'Remove {thing}',
  moveUp: 'Move {thing} up',
  moveDown: 'Move {thing} down',
  unit: 'Unit',
  noneBy: '{who} said so on {when}',
  noneByUnknown: 'Said on {when}',
  formerMember: 'a former member',
  unknownPerson: 'somebody whose name could not be looked up',
});
