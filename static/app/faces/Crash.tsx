import { Component, type ErrorInfo, type ReactNode } from 'react';
import { faceWords } from '../words/faces';
import { sayFrom } from '../words/words';
import styles from './Face.module.css';

/** Meets a fault of a screen at one place: it is reported to the console with its cause, and the person is told. */
export class Crash extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A screen stopped working', error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const say = sayFrom(faceWords, 'en');
    return (
      <div className={styles.trouble} role="alert">
        <div className={styles.text}>
          <p className={styles.title}>{say('crashTitle')}</p>
          <p className={styles.detail}>{say('crashBody')}</p>
        </div>
      </div>
    );
  }
}
