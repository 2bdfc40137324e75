import { createContext, useContext } from 'react';
import type { Formats } from '../words/formats';
import type { Viewer } from './viewer';

/** The viewer and the viewer's way of writing numbers and dates, for everything below a screen. */
export const ViewerContext = createContext<{ viewer: Viewer; formats: Formats } | undefined>(undefined);

/** The viewer of the screen this stands in. */
export function useViewer(): { viewer: Viewer; formats: Formats } {
  const given = useContext(ViewerContext);
  if (!given) throw new Error('useViewer: expected a screen around it, came none');
  return given;
}
