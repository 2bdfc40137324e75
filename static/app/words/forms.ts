import { defineWords } from './words';

/** Words of the parts that editors are made of. */
export const formWords = defineWords('form', {
  personPlaceholder: 'Find a person',
  peoplePlaceholder: 'Find people',
  personType: 'Type a name',
  personNone: 'Nobody on this site is called “{typed}”',
  personLooking: 'Looking',
  choose: 'Choose',
  add: 'Add {thing}',
  remove: 'Remove {thing}',
  moveUp: 'Move {thing} up',
  moveDown: 'Move {thing} down',
  moved: 'Moved {thing} to place {place} of {count}',
  removed: 'Removed {thing}',
  undo: 'Undo',
  keys: 'Enter adds one, Alt with an arrow moves it',
  unit: 'Unit',
  find: 'Find by a word',
  findIn: 'Find in {label}',
  recordsUnknown: 'What the organization has on record is not known here; links are kept as they are.',
  recordGone: '{id}: no longer on record',
  noneBy: '{who} said so on {when}',
  noneByUnknown: 'Said on {when}',
  formerMember: 'a former member',
  unknownPerson: 'somebody whose name could not be looked up',
});
