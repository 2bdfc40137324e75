import VisuallyHidden from '@atlaskit/visually-hidden';
import { useMemo, type ReactNode } from 'react';
import { AppFrame, type FrameWish } from '../frame/AppFrame';
import look from './AppPage.module.css';
import { pageHistory } from './pageHistory';
import type { AppPageModule } from './appPageModule';
import { SubPages } from './SubPages';

interface Props {
  page: AppPageModule;
  wish: FrameWish;
  /** The page's own address; the app's history lies below it. */
  base: string;
  /** Where the page is, as links. */
  trail?: ReactNode;
  projectKey?: string;
}

/**
 * A page of the app: Jira draws the trail, the title and the links to the sub-pages, the app all the rest, down to the
 * lower edge of the window at least.
 */
export function AppPage({ page, wish, base, trail, projectKey }: Props): JSX.Element {
  const handlers = useMemo(() => ({ history: pageHistory(base) }), [base]);
  const blank = page.layout === 'blank';
  return (
    <div className={look.page}>
      {!blank && trail && (
        <nav aria-label="Where this page is" className={look.trail}>
          {trail}
        </nav>
      )}
      {blank ? (
        <VisuallyHidden>
          <h1>{page.title}</h1>
        </VisuallyHidden>
      ) : (
        <h1 className={look.title}>{page.title}</h1>
      )}
      <div className={look.parts}>
        {page.sections.length > 0 && <SubPages page={page} base={base} />}
        <AppFrame fill wish={wish} title={page.title} handlers={handlers} {...(projectKey === undefined ? {} : { projectKey })} lines={12} />
      </div>
    </div>
  );
}
