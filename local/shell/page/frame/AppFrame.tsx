import type { FrameHandlers } from '../../../forge/bridge/host';
import { ask } from '../ask/ask';
import { Face, Waiting } from '../look/Face';
import { useMountedFrame } from './useMountedFrame';

/** What of the app to show, and where; the server looks all of it up as the signed-in person. */
export interface FrameWish {
  moduleKey: string;
  issue?: string;
  project?: string;
  issueType?: string;
  entry?: 'view' | 'edit' | 'create';
  fieldId?: string;
  gadget?: string;
  workflow?: string;
  rule?: string;
}

interface Props {
  wish: FrameWish;
  title: string;
  handlers?: FrameHandlers;
  /** Told when the app has changed an issue from this frame. */
  onWrite?(): void;
  projectKey?: string;
  /** Reach down to the lower edge of the window at least, as the frame of a page does. */
  fill?: boolean;
  /** Open the frame anew when this changes: what it was told about its place has changed. */
  version?: string | number;
  /** A height of its own, whatever the content's. */
  height?: string | undefined;
  /** Lines of the placeholder until the frame is there. */
  lines?: number;
}

/** One module of the app in its frame. */
export function AppFrame({ wish, title, handlers, onWrite, projectKey, fill = false, height, version = 0, lines = 3 }: Props): JSX.Element {
  const [place, state] = useMountedFrame({
    open: () => ask('/_site/frames', { method: 'POST', body: wish }),
    key: JSON.stringify([wish, version]),
    title,
    ...(handlers === undefined ? {} : { handlers }),
    ...(onWrite === undefined ? {} : { onWrite }),
    ...(projectKey === undefined ? {} : { projectKey }),
    fill,
    ...(height === undefined ? {} : { height }),
  });
  return (
    <>
      {/* First, so that a frame that fills the window is measured from where it will stand. */}
      <div ref={place} />
      {state.kind === 'loading' && <Waiting label={`Loading ${title}`} lines={lines} />}
      {state.kind === 'trouble' && <Face title={`${title} cannot be shown`}>{state.trouble.message}</Face>}
    </>
  );
}
