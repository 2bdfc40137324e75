import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { ask, path, Trouble } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { useFlags } from '../frame/Flags';
import { TroubleFace, Waiting } from '../look/Face';
import look from './Configuration.module.css';

interface Scheme {
  id: number;
  name: string;
  permissions?: { permission: string; holder: { type: string; parameter?: string } }[];
}

interface Permissions {
  schemes: Scheme[];
  /** Permissions in projects that apps bring: key and name. */
  ofApps: { key: string; name: string }[];
  groups: string[];
}

async function readPermissions(): Promise<Permissions> {
  const [{ permissionSchemes }, { permissions }, { groups }] = await Promise.all([
    ask<{ permissionSchemes: Scheme[] }>('/rest/api/3/permissionscheme?expand=permissions'),
    ask<{ permissions: Record<string, { key: string; name: string; type: string }> }>('/rest/api/3/permissions'),
    ask<{ groups: { name: string }[] }>('/rest/api/3/groups/picker?maxResults=100'),
  ]);
  return {
    schemes: permissionSchemes,
    ofApps: Object.values(permissions).filter(({ key, type }) => type === 'PROJECT' && key.includes('/static/')),
    groups: groups.map(({ name }) => name),
  };
}

/** The permission schemes, as far as apps bring permissions into them, and the place where administrators grant those to groups. */
export function PermissionSchemesPage(): JSX.Element {
  const flags = useFlags();
  const [asked, again] = useAsked('permission schemes', readPermissions);
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="page" again={() => void again()} />;
  if (asked.kind === 'loading') return <Waiting label="Loading the permission schemes" lines={8} />;
  const { schemes, ofApps, groups } = asked.value;
  const grant = async (scheme: Scheme, permission: string, group: string): Promise<void> => {
    try {
      await ask(path`/rest/api/3/permissionscheme/${String(scheme.id)}/permission`, { method: 'POST', body: { permission, holder: { type: 'group', parameter: group } } });
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      flags.show({ id: 'grant', type: 'error', title: 'The permission could not be granted', description: fault.message });
    }
    await again();
  };
  return (
    <>
      <h1 className={look.title}>Permission schemes</h1>
      {schemes.map((scheme) => (
        <section key={scheme.id} aria-label={scheme.name} className={look.part}>
          <h2 className={look.name}>{scheme.name}</h2>
          {ofApps.map(({ key, name }) => (
            <div key={key} className={look.deeds}>
              <span>{name}</span>
              <span className={look.quiet}>{holdersOf(scheme, key) || 'Nobody'}</span>
              <Grant what={`${name} in ${scheme.name}`} groups={groups} onGrant={(group) => grant(scheme, key, group)} />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

const holdersOf = ({ permissions = [] }: Scheme, key: string): string =>
  permissions.filter(({ permission }) => permission === key).map(({ holder }) => holder.parameter ?? holder.type).join(', ');

function Grant({ what, groups, onGrant }: { what: string; groups: string[]; onGrant(group: string): Promise<void> }): JSX.Element {
  const [group, setGroup] = useState('');
  return (
    <>
      <select className={look.choice} aria-label={`Group that gets ${what}`} value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
        <option value="">Choose a group</option>
        {groups.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <Button spacing="compact" isDisabled={group === ''} onClick={() => void onGrant(group)}>
        {`Grant ${what}`}
      </Button>
    </>
  );
}
