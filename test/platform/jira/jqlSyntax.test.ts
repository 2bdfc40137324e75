import { readQuery } from '../../../local/jira/jql/readQuery';
import { JqlProblems } from '../../../local/jira/jql/jqlMessage';

const operators = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";
const escapes = "The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.";
const range = 'Numbers must be between -9,223,372,036,854,775,808 and 9,223,372,036,854,775,807.';

const refusal = (jql: string): string => {
  try {
    readQuery(jql);
  } catch (fault) {
    if (fault instanceof JqlProblems) return fault.messages.join(' ');
    throw fault;
  }
  return 'accepted';
};

test.each([
  ['a', `Expecting operator before the end of the query. The valid operators are ${operators}.`],
  ['a blah >', `Expecting operator but got 'blah'. The valid operators are ${operators}. (line 1, character 3)`],
  ['a=', 'Expecting either a value, list or function before the end of the query.'],
  ['a was', 'Expecting either a value, list or function before the end of the query.'],
  ['a is', 'Expecting either a value, list or function before the end of the query.'],
  ['a=!', "Expecting either a value, list or function but got '!'. You must surround '!' in quotation marks to use it as a value. (line 1, character 3)"],
  ['a=b and', 'Expecting a field name at the end of the query.'],
  [', a = b', "Expecting a field name but got ','. You must surround ',' in quotation marks to use it as a field name. (line 1, character 1)"],
  ['[brenden] = a', "Expecting a field name but got '['. Did you mean 'cf['? (line 1, character 1)"],
  ['a=b c=d', "Expecting either 'OR' or 'AND' but got 'c'. (line 1, character 5)"],
  ['a=b !c=d', "Expecting either 'OR' or 'AND' but got '!'. (line 1, character 5)"],
  ['a=b and j not is empty', "Expecting 'IN' but got 'is'. (line 1, character 15)"],
  ['a=b and j is ! empty', "Expecting 'NOT' but got '!'. (line 1, character 14)"],
  ['(a=b and c = d', "Expecting ')' before the end of the query."],
  ['a = (b', "Expecting ')' before the end of the query."],
])('what is missing or out of place is told with its place: %s', (jql, message) => {
  expect(refusal(jql)).toBe(`Error in the JQL Query: ${message}`);
});

test.each([
  ['a =b order', "Expecting 'by' before the end of the query."],
  ['a =b order summary', "Expecting 'by' but got 'summary'. (line 1, character 12)"],
  ['a =b order by', 'Expecting a field name at the end of the query.'],
  ['a =b order by asc', "Expecting a field name but got 'asc'. You must surround 'asc' in quotation marks to use it as a field name. (line 1, character 15)"],
  ['a =b order by c blah', "Expecting either 'ASC' or 'DESC' but got 'blah'. (line 1, character 17)"],
  ['order by a desc d', "Expecting ',' but got 'd'. (line 1, character 17)"],
])('an order that cannot be read: %s', (jql, message) => {
  expect(refusal(jql)).toBe(`Error in the JQL Query: ${message}`);
});

test.each([
  ['cf', "Expecting '[' before the end of the query."],
  ['cf[', 'Expecting a custom field id (a positive number) before the end of the query.'],
  ['cf[] = 1', "Expecting a custom field id (a positive number) but got ']'. (line 1, character 4)"],
  ['cf[-29829] = 1', "Expecting a custom field id (a positive number) but got '-29829'. (line 1, character 4)"],
  ['cf[29829 = world', "Expecting ']' but got '='. (line 1, character 10)"],
  ['cf[29829', "Expecting ']' before the end of the query."],
  ['a = func(', "Expecting ')' before the end of the query."],
  ['a = func(bad,', 'Expecting a function argument at the end of the query.'],
  ['k = func(!', "Expecting a function argument but got '!'. You must surround '!' in quotation marks to use it as an argument. (line 1, character 10)"],
  ['k = func(abc, jk!)', "Expecting ')' or ',' but got '!'. (line 1, character 17)"],
])('a custom field or a function that is cut short: %s', (jql, message) => {
  expect(refusal(jql)).toBe(`Error in the JQL Query: ${message}`);
});

test.each([
  ["comment ~ 'test", "The quoted string 'test' has not been completed. (line 1, character 11)"],
  ['priority="test\nword', "The quoted string 'test word' has not been completed. (line 1, character 10)"],
  ["comment ~ '", 'The quoted string has not been completed. (line 1, character 11)'],
  ['comme\\unt ~ test', `'\\un' is an illegal JQL escape sequence. ${escapes} (line 1, character 6)`],
  ['status =\n\n\\c', `'\\c' is an illegal JQL escape sequence. ${escapes} (line 3, character 1)`],
  ['status =\n\\', `The escape sequence has not been completed. ${escapes} (line 2, character 1)`],
  ['mine{www = qwwr', "The character '{' is a reserved JQL character. You must enclose it in a string or use the escape '\\u007b' instead. (line 1, character 5)"],
  ['assignee = ada@example.test', "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 15)"],
  ['mine =\u007fqwwr', "The character 'U+007F' on line 1 at position 7 must be escaped. Use the escape '\\u007f' instead. (line 1, character 7)"],
  ['summary ~ select', "'select' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)"],
  ['project = AS', "'AS' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)"],
  ['project = IN', "Expecting either a value, list or function but got 'IN'. You must surround 'IN' in quotation marks to use it as a value. (line 1, character 11)"],
  ["'' = c", 'A field name cannot be empty. (line 1, character 1)'],
  ['a = b order by "" desc', 'A field name cannot be empty. (line 1, character 16)'],
  ['a = ""()', 'A function name cannot be empty. (line 1, character 5)'],
  ['a=-3482094382084092840932809482', `'-3482094382084092840932809482' is not a valid number. ${range} (line 1, character 3)`],
])('strings, signs, words and numbers that cannot stand as they are: %s', (jql, message) => {
  expect(refusal(jql)).toBe(`Error in the JQL Query: ${message}`);
});

test.each([
  ['summary in test', "Operator 'in' does not support the non-list value '\"test\"' for field 'summary'."],
  ['x = 1 and id not in 5', "Operator 'not in' does not support the non-list value '5' for field 'id'."],
  ['a = (b, 5)', "Operator '=' does not support the list value '(\"b\", 5)' for field 'a'."],
  ['a is b', "Operator 'is' does not support searching for non-empty values for field 'a'."],
  ['a is not "b c" and c = d', "Operator 'is not' does not support searching for non-empty values for field 'a'."],
])('an operator with the wrong kind of value names the field: %s', (jql, message) => {
  expect(refusal(jql)).toBe(message);
});

test('what is sound is let through, in any case and with any white space', () => {
  for (const jql of ['A = b AnD c In (d,"e f")', 'not a=b||c!=d&&!(e~f)', '\n a\tIS\nnot\tNULL ', 'a was in (b) BY currentUser() during ("2026-01-01", now()) order BY c aSc, d']) {
    expect(refusal(jql)).toBe('accepted');
  }
});
