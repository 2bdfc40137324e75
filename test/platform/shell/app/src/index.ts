/** What the platform hands to a resolver: the call, the frame's context, and who it is for. */
interface Arrived {
  call: { functionKey: string; payload?: unknown };
  context: { moduleKey: string; extension: { type: string } };
}

/** Answers every call of a frame with what the platform says about it. */
export const resolver = ({ call, context }: Arrived, { principal }: { principal?: { accountId: string } }): unknown => ({
  asked: call.functionKey,
  moduleKey: context.moduleKey,
  type: context.extension.type,
  accountId: principal?.accountId,
});
