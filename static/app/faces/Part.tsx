import { Component, lazy, Suspense, useState, type ComponentType, type ErrorInfo, type ReactNode } from 'react';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import { Trouble } from './Trouble';

interface PartProps {
  /** What the part is, at the head of the message. */
  title?: string;
  onAgain?(): void;
  children: ReactNode;
}

/** A part of a screen that fails by itself: it says so with a reference and “Try again”, and everything else stays. */
export class Part extends Component<PartProps, { reference: string | undefined }> {
  override state = { reference: undefined };

  static getDerivedStateFromError(): { reference: string } {
    return { reference: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(`A part of a screen failed, reference ${this.state.reference ?? ''}`, error, info.componentStack);
  }

  override render(): ReactNode {
    const { reference } = this.state;
    if (reference === undefined) return this.props.children;
    const again = (): void => {
      this.props.onAgain?.();
      this.setState({ reference: undefined });
    };
    return <Failed reference={reference} title={this.props.title} onAgain={again} />;
  }
}

function Failed({ reference, title, onAgain }: { reference: string; title: string | undefined; onAgain(): void }) {
  const say = useWords(faceWords);
  return <Trouble {...(title === undefined ? {} : { title })} reason={say('partFailed', { reference })} onAgain={onAgain} />;
}

/**
 * A part whose code is loaded when it is first drawn; `blank` stands in its place until then. Code that could not be
 * loaded is asked for anew by “Try again”, which a lazy component of React alone never does.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>, blank: ReactNode = null): ComponentType<P> {
  // Its props are those of what it loads; React's own type of a lazy component hides that.
  const attempt = () => lazy(() => load().then((loaded) => ({ default: loaded }))) as unknown as ComponentType<P>;
  let latest: ComponentType<P> | undefined;
  return function OnDemand(props: P) {
    const [Loaded, setLoaded] = useState(() => (latest ??= attempt()));
    // A component is a function, and a function given to a setter is called.
    const again = (): void => setLoaded(() => (latest = attempt()));
    return (
      <Part onAgain={again}>
        <Suspense fallback={blank}>
          <Loaded {...props} />
        </Suspense>
      </Part>
    );
  };
}
