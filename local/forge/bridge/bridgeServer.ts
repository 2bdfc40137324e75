import * as z from 'zod';
import type { BridgeCommand, BridgeReply } from '../contract';
import type { FrameTable, HeldFrame } from '../frames/openFrames';
import type { Invoker } from '../runtime/invoker';
import type { ProductDoor } from '../runtime/productDoor';
import type { InvocationMeter } from './invocationMeter';
import { multipart } from './multipart';
import { productReply } from './productReply';

/** Limits of a call from a frame to the backend (developer.atlassian.com/platform/forge/limits-invocation). */
const REQUEST_BYTES = 500 * 1024;
const RESPONSE_BYTES = 5 * 1024 * 1024;

const invokeSchema = z.object({
  functionKey: z.string().min(1).max(500),
  payload: z.record(z.string(), z.unknown()).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});
const productSchema = z.object({
  product: z.string(),
  restPath: z.string().startsWith('/rest/'),
  fetchRequestInit: z
    .object({
      method: z.string().regex(/^[a-z]+$/i).optional(),
      body: z.string().nullish(),
      headers: z.array(z.tuple([z.string(), z.string()])).optional(),
    })
    .optional(),
  isMultipartFormData: z.boolean().optional(),
});

/** What the bridge stands on. */
export interface BridgeParts {
  frames: FrameTable;
  invoker: Invoker;
  meter: InvocationMeter;
  product: ProductDoor;
}

const refused = (message: string, name = 'BridgeAPIError'): BridgeReply => ({ ok: false, error: { name, message } });
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/**
 * Answers the calls of frames. Account, module and context are those the host opened the frame with; nothing in a
 * payload can change them. A frame that is not open, or was opened for someone else, learns only that there is no
 * such frame.
 */
export function bridgeServer(
  parts: BridgeParts,
): (frameId: string, accountId: string, command: BridgeCommand, payload: unknown) => Promise<BridgeReply> {
  async function invoke(frame: HeldFrame, payload: unknown): Promise<BridgeReply> {
    const parsed = invokeSchema.safeParse(payload);
    if (!parsed.success) return refused('functionKey must be a string, and payload an object');
    if (bytesOf(parsed.data.payload) > REQUEST_BYTES) {
      return refused(`The request of an invocation is limited to ${REQUEST_BYTES / 1024} KB.`, 'PAYLOAD_TOO_LARGE');
    }
    const { module, context, accountId } = frame;
    if (!module.resolver) return refused(`Module ${module.key} has no resolver.`);
    if (!parts.meter.take(accountId)) return refused('Too many invocations in this minute. Try again in the next.', 'RATE_LIMIT_EXCEEDED');
    // Who calls is told by the platform as the handler's second argument, never through the context.
    const { accountId: _account, license: _license, permissions: _permissions, ...backend } = context;
    const { functionKey, payload: callPayload, metadata } = parsed.data;
    const result = await parts.invoker.invoke(
      module.resolver.function,
      { call: { functionKey, payload: callPayload ?? undefined }, context: backend },
      { accountId, moduleKey: module.key, moduleType: module.type },
    );
    if (!result.success) {
      return refused(`There was an error invoking the function - ${result.error?.errorMessage}`, 'Error');
    }
    if (bytesOf(result.body) > RESPONSE_BYTES) {
      const megabytes = RESPONSE_BYTES / 1024 / 1024;
      return refused(`The response of an invocation is limited to ${megabytes} MB.`, 'PAYLOAD_TOO_LARGE');
    }
    return { ok: true, value: metadata ? { body: result.body, metadata: { rateLimitProperties: {} } } : result.body };
  }

  async function fetchProduct(frameId: string, frame: HeldFrame, payload: unknown): Promise<BridgeReply> {
    const parsed = productSchema.safeParse(payload);
    if (!parsed.success) return refused('The request must name a product and a path that begins with /rest/');
    const { product, restPath, fetchRequestInit, isMultipartFormData } = parsed.data;
    if (product !== 'jira') return refused(`The app is not installed in ${product}.`);
    const { body, method, headers: written } = fetchRequestInit ?? {};
    const headers = new Headers();
    let form: FormData | undefined;
    try {
      for (const [name, value] of written ?? []) headers.set(name, value);
      if (isMultipartFormData && body != null) form = multipart(body);
    } catch {
      return refused('The request has malformed headers or form data.');
    }
    // The boundary is made anew with the form.
    if (form) headers.delete('content-type');
    const response = await parts.product.ask({
      principal: { kind: 'user', accountId: frame.accountId },
      method: (method ?? 'GET').toUpperCase(),
      path: restPath,
      headers,
      body: form ?? body ?? undefined,
      frameId,
    });
    return { ok: true, value: await productReply(response) };
  }

  return async (frameId, accountId, command, payload) => {
    const frame = parts.frames.get(frameId);
    if (!frame || frame.accountId !== accountId) return refused('There is no such frame.');
    try {
      if (command === 'getContext') return { ok: true, value: frame.context };
      if (command === 'invoke') return await invoke(frame, payload);
      if (command === 'fetchProduct') return await fetchProduct(frameId, frame, payload);
      return refused(`The bridge command "${String(command)}" is not modelled.`);
    } catch (cause) {
      // Such as a request the product's side cannot even take in (TRACE, a body that is not allowed): it is the caller's.
      return refused(cause instanceof Error ? cause.message : String(cause), 'Error');
    }
  };
}
