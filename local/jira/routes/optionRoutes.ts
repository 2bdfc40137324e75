import { holdsGlobally } from '../access/permissions';
import type { CustomField, FieldOption } from '../entities/entities';
import { optionsUnder } from '../fields/options';
import { badRequest, forbidden, notFound } from '../refusal';
import { noContent, pageOf, type Call, type Route } from './call';

/** A field of choices has one context, which is everywhere; it goes by a number made of the field's. */
const contextOf = ({ id }: CustomField): string => `1${id.replace('customfield_', '')}`;

function opened(call: Call): CustomField {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) throw forbidden('You must be a Jira administrator to do this.');
  const { fieldId, contextId } = call.params;
  const field = call.site.store.fields.get(fieldId!);
  if (!field) throw notFound(`The custom field with ID '${fieldId}' does not exist.`);
  if (contextId !== undefined && contextId !== contextOf(field)) throw notFound(`The context with ID '${contextId}' does not exist.`);
  return field;
}

const shape = ({ id, value, disabled, parentId }: FieldOption): Record<string, unknown> => ({
  id, value, disabled, ...(parentId === undefined ? {} : { optionId: parentId }),
});

interface OptionWish {
  id?: string;
  value?: string;
  disabled?: boolean;
  /** The choice above. */
  optionId?: string;
}

function wishes(call: Call): OptionWish[] {
  const { options } = call.body<{ options: OptionWish[] }>();
  if (!Array.isArray(options) || options.length === 0 || options.length > 1_000) throw badRequest('Between 1 and 1000 options must be given.');
  return options.map((it) => it ?? {});
}

/** Throws 400 for a text that is none, or that another choice beside it has. */
function demandValue(value: unknown, beside: FieldOption[]): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 255) throw badRequest('The option must have a value of at most 255 characters.');
  if (beside.some((it) => it.value.toLowerCase() === value.toLowerCase())) throw badRequest(`The option '${value}' already exists.`);
  return value;
}

function add(call: Call): unknown {
  const field = opened(call);
  if (!field.type.startsWith('option')) throw badRequest(`The custom field '${field.name}' has no options.`);
  return call.site.change(() => {
    const made: FieldOption[] = [];
    for (const { value, disabled, optionId } of wishes(call)) {
      const all = [...(field.options ?? []), ...made];
      if (optionId !== undefined && !(field.type === 'option-with-child' && optionsUnder(field).some(({ id }) => id === optionId))) {
        throw notFound(`The option with ID '${optionId}' does not exist.`);
      }
      const text = demandValue(value, all.filter((it) => it.parentId === optionId));
      made.push({
        id: call.site.store.nextId('option'), value: text, disabled: disabled === true, ...(optionId === undefined ? {} : { parentId: optionId }),
      });
    }
    call.site.store.fields.put({ ...field, options: [...(field.options ?? []), ...made] });
    return { options: made.map(shape) };
  });
}

function update(call: Call): unknown {
  const field = opened(call);
  const changed = wishes(call).map((wish) => {
    const was = field.options?.find(({ id }) => id === wish.id);
    if (!was) throw notFound(`The option with ID '${wish.id}' does not exist.`);
    const beside = field.options!.filter((it) => it.parentId === was.parentId && it.id !== was.id);
    return { ...was, value: demandValue(wish.value ?? was.value, beside), disabled: wish.disabled ?? was.disabled };
  });
  const options = field.options!.map((it) => changed.find(({ id }) => id === it.id) ?? it);
  call.site.change(() => call.site.store.fields.put({ ...field, options }));
  return { options: changed.map(shape) };
}

/** Whether an issue has the choice, or one below it. */
const isChosen = (call: Call, field: CustomField, gone: string[]): boolean =>
  [...call.site.store.issues.all()].some(({ custom }) => [custom[field.id]].flat().some((id) => gone.includes(String(id))));

function remove(call: Call): unknown {
  const field = opened(call);
  const own = field.options?.find(({ id }) => id === call.params.optionId);
  if (!own) throw notFound(`The option with ID '${call.params.optionId}' does not exist.`);
  const gone = [own.id, ...optionsUnder(field, own.id).map(({ id }) => id)];
  if (isChosen(call, field, gone)) throw badRequest('The option cannot be deleted: it is chosen in issues.');
  call.site.change(() => call.site.store.fields.put({ ...field, options: field.options!.filter(({ id }) => !gone.includes(id)) }));
  return noContent();
}

function oneOption(call: Call): unknown {
  for (const field of call.site.store.fields.all()) {
    const found = field.options?.find(({ id }) => id === call.params.id);
    if (found) return { self: `${call.site.apiUrl}/customFieldOption/${found.id}`, value: found.value };
  }
  throw notFound(`A custom field option with id '${call.params.id}' does not exist`);
}

const options = '/field/:fieldId/context/:contextId/option';

/** What can be chosen in fields of choices. */
export const optionRoutes: Route[] = [
  {
    method: 'GET', path: '/field/:fieldId/context',
    answer: (call) => pageOf(call, [opened(call)], (field) => ({
      id: contextOf(field), name: `Default Configuration Scheme for ${field.name}`, description: 'Default configuration scheme generated by Jira',
      isGlobalContext: true, isAnyIssueType: true,
    })),
  },
  {
    method: 'GET', path: options,
    answer: (call) => {
      const field = opened(call);
      const all = optionsUnder(field).flatMap((it) => [it, ...optionsUnder(field, it.id)]);
      const wanted = call.query.list('optionId');
      return pageOf(call, all.filter(({ id, parentId }) => wanted.length === 0 || wanted.includes(id) || wanted.includes(parentId ?? '')), shape, 100, 100);
    },
  },
  { method: 'POST', path: options, answer: add },
  { method: 'PUT', path: options, answer: update },
  { method: 'DELETE', path: `${options}/:optionId`, answer: remove },
  { method: 'GET', path: '/customFieldOption/:id', answer: oneOption },
];
