/**
 * What a member of an entry holds, as a form asks for it and a table carries it. `list` is texts, `people` account ids,
 * `link` an address of the web, `entry` the id of an entry of another catalogue, `approvals` the approvals a rule asks for, in their order.
 */
export type ColumnType =
  | 'text' | 'long text' | 'link' | 'day' | 'person' | 'people' | 'choice' | 'choices' | 'number' | 'yes-no' | 'list' | 'entry' | 'approvals';

/** One member of an entry: the same row makes the form, the columns of a table and the checks. */
export interface CatalogueColumn {
  /** Where it stands in the entry; a point leads into a group: `waiver.reason`. */
  name: string;
  /** What a form and the first line of a table call it. */
  label: string;
  type: ColumnType;
  /** `in its group`: required as soon as anything of its group is given. */
  required: boolean | 'in its group';
  help?: string;
  /** For `choice` and `choices`. */
  choices?: readonly string[];
  /** For `entry`: the kind of the entry it names. */
  of?: string;
  /** For `number`: both ends are allowed; whole numbers only. */
  least?: number;
  most?: number;
}

/** The longest text of each type, in UTF-16 units; and the most texts or people of one member. */
export const longest = { text: 300, 'long text': 4_000, list: 300, many: 50 } as const;
