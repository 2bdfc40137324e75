import type { SettingsRead } from '../../../src/domain/gate/gateSettings';
import { Notice } from '../editors/Notice';
import { useViewer } from '../host/ViewerContext';
import { gateWords } from '../words/gate';
import { useWords } from '../words/words';

/** Says when a rule does not do what its page says: it was never set up, or elsewhere, or what was saved cannot be read. */
export function SettingsNotice({ read, kind }: { read: SettingsRead<unknown>; kind: 'validator' | 'condition' }) {
  const say = useWords(gateWords);
  const page = useViewer().viewer.rule?.page;
  if (read.kind === 'settings' || (read.kind === 'none' && page === 'create')) return null;
  const then = page === 'view' ? ` ${say('editIt')}` : '';
  switch (read.kind) {
    case 'none':
      return <Notice tone="warning" title={say('none')}>{`${say(`none.${kind}`)}${then}`}</Notice>;
    case 'of another site':
      return <Notice tone="warning" title={say('otherSite')}>{say(`otherSite.${kind}`)}</Notice>;
    case 'unreadable':
      return (
        <Notice tone="danger" title={say('unreadable')}>
          {`${say('unreadable.what', { place: read.place, expected: read.expected, came: read.came })} ${page === 'view' ? say('editIt') : say('saveIt')}`}
        </Notice>
      );
  }
}
