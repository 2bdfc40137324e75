import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { useState } from 'react';
import { ask, path } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { Face, TroubleFace, Waiting } from '../look/Face';
import { useSiteModules, type SiteModules } from '../pages/siteModules';
import { ModulePicture } from '../look/ModulePicture';
import look from './DashboardPage.module.css';
import { GadgetCard, type PlacedGadget } from './GadgetCard';

/** The signed-in person's dashboard: the app's gadgets that were put there, and the way to put another. */
export function DashboardPage(): JSX.Element {
  const [modules, againModules] = useSiteModules();
  if (modules.kind === 'trouble') return <TroubleFace whole trouble={modules.trouble} what="dashboard" again={() => void againModules()} />;
  if (modules.kind === 'loading') return <Waiting label="Loading the dashboard" lines={8} />;
  return <Gadgets modules={modules.value} />;
}

function Gadgets({ modules }: { modules: SiteModules }): JSX.Element {
  const [placed, again] = useAsked('gadgets', async () => (await ask<{ gadgets: PlacedGadget[] }>('/_site/gadgets')).gadgets);
  const [added, setAdded] = useState<string>();
  if (placed.kind === 'trouble') return <TroubleFace whole trouble={placed.trouble} what="dashboard" again={() => void again()} />;
  const add = async (moduleKey: string): Promise<void> => {
    setAdded((await ask<PlacedGadget>('/_site/gadgets', { method: 'POST', body: { moduleKey } })).id);
    await again();
  };
  const remove = async (id: string): Promise<void> => {
    await ask(path`/_site/gadgets/${id}`, { method: 'DELETE' });
    await again();
  };
  const gadgets = (placed.kind === 'ready' ? placed.value : []).flatMap((gadget) => {
    const module = modules.gadgets.find(({ key }) => key === gadget.moduleKey);
    return module ? [{ gadget, module }] : [];
  });
  return (
    <>
      <div className={look.head}>
        <h1 className={look.title}>Dashboard</h1>
        {modules.gadgets.length > 0 && <AddGadget modules={modules} onAdd={(key) => void add(key)} />}
      </div>
      {placed.kind === 'loading' && <Waiting label="Loading gadgets" lines={6} />}
      {placed.kind === 'ready' && gadgets.length === 0 && (
        <Face title="Nothing is on this dashboard yet">
          {modules.gadgets.length > 0 ? 'Add a gadget of the app.' : 'The app has no gadgets that you get to see.'}
        </Face>
      )}
      <div className={look.gadgets}>
        {gadgets.map(({ gadget, module }) => (
          // A gadget that can be configured begins with that, as on Jira's dashboards.
          <GadgetCard
            key={gadget.id}
            gadget={gadget}
            module={module}
            startsEditing={gadget.id === added && module.hasEdit === true}
            changed={again}
            remove={() => void remove(gadget.id)}
          />
        ))}
      </div>
    </>
  );
}

function AddGadget({ modules, onAdd }: { modules: SiteModules; onAdd(moduleKey: string): void }): JSX.Element {
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <Button {...props} ref={triggerRef}>
          Add gadget
        </Button>
      )}
    >
      <DropdownItemGroup title={modules.app.name}>
        {modules.gadgets.map(({ key, title, picture, description }) => (
          <DropdownItem key={key} elemBefore={<ModulePicture src={picture} />} description={description} onClick={() => onAdd(key)}>
            {title}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
