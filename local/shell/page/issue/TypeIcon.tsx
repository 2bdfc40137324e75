import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import StoryIcon from '@atlaskit/icon/core/story';
import TaskIcon from '@atlaskit/icon/core/task';
import { token } from '@atlaskit/tokens';

/** The icon of an issue type, named by the type. Jira's epic level has Jira's epic icon, whatever the type is called. */
export function TypeIcon({ type }: { type: { name: string; hierarchyLevel?: number } }): JSX.Element {
  if (type.hierarchyLevel === 1) return <EpicIcon label={type.name} color={token('color.icon.accent.purple')} />;
  if (/bug/i.test(type.name)) return <BugIcon label={type.name} color={token('color.icon.accent.red')} />;
  if (/story/i.test(type.name)) return <StoryIcon label={type.name} color={token('color.icon.accent.green')} />;
  return <TaskIcon label={type.name} color={token('color.icon.accent.blue')} />;
}
