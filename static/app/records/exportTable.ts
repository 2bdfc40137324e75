import type { CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { tableOf } from '../../../src/domain/catalogues/table';

/** Gives a catalogue to the person as a CSV file that no spreadsheet runs anything of. */
export async function exportTable(kind: CatalogueKindId, entries: readonly KeptEntry[]): Promise<void> {
  const { default: csv } = await import('papaparse');
  // The mark at the beginning tells a spreadsheet that the file is UTF-8.
  const file = new Blob(['\uFEFF', csv.unparse(tableOf(kind, entries), { newline: '\r\n' })], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${kind}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
