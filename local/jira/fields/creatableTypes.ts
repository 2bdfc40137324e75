import type { CustomField } from '../entities/entities';

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** The types of custom field that an administrator may make here, with how their values are kept. */
export const creatableTypes: Record<string, Pick<CustomField, 'type' | 'collection'>> = {
  [`${prefix}textfield`]: { type: 'string', collection: 'none' },
  [`${prefix}textarea`]: { type: 'rich text', collection: 'none' },
  [`${prefix}select`]: { type: 'option', collection: 'none' },
  [`${prefix}radiobuttons`]: { type: 'option', collection: 'none' },
  [`${prefix}multiselect`]: { type: 'option', collection: 'list' },
  [`${prefix}multicheckboxes`]: { type: 'option', collection: 'list' },
  [`${prefix}cascadingselect`]: { type: 'option-with-child', collection: 'none' },
  [`${prefix}url`]: { type: 'string', collection: 'none' },
  [`${prefix}float`]: { type: 'number', collection: 'none' },
  [`${prefix}datepicker`]: { type: 'date', collection: 'none' },
  [`${prefix}datetime`]: { type: 'datetime', collection: 'none' },
  [`${prefix}userpicker`]: { type: 'user', collection: 'none' },
  [`${prefix}multiuserpicker`]: { type: 'user', collection: 'list' },
  [`${prefix}grouppicker`]: { type: 'group', collection: 'none' },
  [`${prefix}multigrouppicker`]: { type: 'group', collection: 'list' },
  [`${prefix}labels`]: { type: 'string', collection: 'list' },
};

/** Whether JQL searches the field by words, `~`, as it does free texts; an app's texts it compares whole. */
export const searchedByWords = (custom: string): boolean => custom === `${prefix}textfield`;
