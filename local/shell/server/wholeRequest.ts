/** The largest body that is taken: a bridge call's 5 MB and an attachment of a usual size have room in it. */
const LARGEST_BODY = 25 * 1024 * 1024;

/**
 * A request with its body read to the end, as a Request of the platform: what the HTTP server hands over only resembles
 * one, and cannot be copied or read twice. `undefined` when the body is too large; reading stops there.
 */
export async function wholeRequest(arriving: Request): Promise<Request | undefined> {
  const { method, url, headers } = arriving;
  if (method === 'GET' || method === 'HEAD' || arriving.body === null) return new Request(url, { method, headers });
  if (Number(headers.get('content-length') ?? 0) > LARGEST_BODY) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = (arriving.body as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > LARGEST_BODY) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  return new Request(url, { method, headers, ...(size === 0 ? {} : { body: Buffer.concat(parts) }) });
}
