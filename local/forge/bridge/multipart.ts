/**
 * Rebuilds the form that `requestJira` in the browser took apart: JSON whose `file` is base64 (plain or as a data URL)
 * with its name and type beside it, and whose other entries are text.
 */
export function multipart(body: string): FormData {
  const parts = JSON.parse(body) as Record<string, string>;
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (name === 'file') {
      const base64 = value.slice(value.indexOf(',') + 1);
      const type = parts.__fileType || 'application/octet-stream';
      form.append('file', new Blob([Buffer.from(base64, 'base64')], { type }), parts.__fileName ?? 'file');
    } else if (name !== '__fileName' && name !== '__fileType') {
      form.append(name, value);
    }
  }
  return form;
}
