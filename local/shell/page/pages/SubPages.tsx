import { GoLink } from '../look/GoLink';
import { useRoute } from '../look/route';
import look from './AppPage.module.css';
import type { AppPageModule } from './appPageModule';

/** Links to the sub-pages that the manifest names. They change the address; what is shown for it is the app's to decide. */
export function SubPages({ page, base }: { page: AppPageModule; base: string }): JSX.Element {
  const { pathname } = useRoute();
  return (
    <nav aria-label={`Pages of ${page.title}`} className={look.subPages}>
      {page.sections.map(({ header, pages }) => (
        <div key={header ?? ''} className={look.group}>
          {header !== undefined && <h2 className={look.header}>{header}</h2>}
          <ul className={look.links}>
            {pages.map(({ title, route }) => {
              const href = `${base}/${route.replace(/^\//, '')}`;
              return (
                <li key={route}>
                  <GoLink href={href} className={look.link} aria-current={pathname === href ? 'page' : undefined}>
                    {title}
                  </GoLink>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
