/** A product's answer as the bridge carries it to the frame; the client makes a `Response` of it again. */
export interface ProductReply {
  body: string;
  headers: Record<string, string>;
  status: number;
  statusText: string;
  /** The body is base64: the answer was not text. */
  isAttachment?: boolean;
}

const TEXT = /^(text\/|application\/(json|xml|javascript|problem\+json)|[^;]+\+(json|xml))/i;

/** Turns a response into what crosses the bridge. Cookies never do. */
export async function productReply(response: Response): Promise<ProductReply> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const type = response.headers.get('content-type') ?? 'application/json';
  const isText = bytes.length === 0 || TEXT.test(type);
  return {
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    headers,
    status: response.status,
    statusText: response.statusText,
    ...(isText ? {} : { isAttachment: true }),
  };
}
