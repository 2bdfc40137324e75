import Button from '@atlaskit/button/new';
import { ask, path, Trouble } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { useFlags } from '../frame/Flags';
import { TroubleFace, Waiting } from '../look/Face';
import look from './Configuration.module.css';

interface Field {
  id: string;
  name: string;
}

/** A screen with its first tab: what stands on it, and what could. */
interface Screen {
  id: number;
  name: string;
  tab: number;
  on: Field[];
  off: Field[];
}

async function readScreens(): Promise<Screen[]> {
  const { values } = await ask<{ values: { id: number; name: string }[] }>('/rest/api/3/screens?maxResults=100');
  return Promise.all(
    values.map(async ({ id, name }) => {
      const [tabs, off] = await Promise.all([
        ask<{ id: number }[]>(path`/rest/api/3/screens/${String(id)}/tabs`),
        ask<Field[]>(path`/rest/api/3/screens/${String(id)}/availableFields`),
      ]);
      const tab = tabs[0]?.id ?? id;
      return { id, name, tab, off, on: await ask<Field[]>(path`/rest/api/3/screens/${String(id)}/tabs/${String(tab)}/fields`) };
    }),
  );
}

/** The screens of the projects, and the place where administrators put fields on them. */
export function ScreensPage(): JSX.Element {
  const flags = useFlags();
  const [asked, again] = useAsked('screens', readScreens);
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="page" again={() => void again()} />;
  if (asked.kind === 'loading') return <Waiting label="Loading the screens" lines={8} />;
  const add = async ({ id, tab }: Screen, field: Field): Promise<void> => {
    try {
      await ask(path`/rest/api/3/screens/${String(id)}/tabs/${String(tab)}/fields`, { method: 'POST', body: { fieldId: field.id } });
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      flags.show({ id: 'screen', type: 'error', title: 'The field could not be added', description: fault.message });
    }
    await again();
  };
  return (
    <>
      <h1 className={look.title}>Screens</h1>
      {asked.value.map((screen) => (
        <section key={screen.id} aria-label={screen.name} className={look.part}>
          <h2 className={look.name}>{screen.name}</h2>
          <p className={look.quiet}>{screen.on.map(({ name }) => name).join(', ')}</p>
          <div className={look.deeds}>
            {screen.off.map((field) => (
              <Button key={field.id} spacing="compact" onClick={() => void add(screen, field)}>
                {`Add ${field.name}`}
              </Button>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
