/**
 * The clock of the viewer's computer, epoch ms, from the start of the frame on without jumps: a draft is never dated
 * before the one it replaces. It dates what a person does here; nothing is judged by it.
 */
export const now = (): number => Math.round(performance.timeOrigin + performance.now());
