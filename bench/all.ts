import { firstLoad } from './firstLoad';
import { invocation } from './invocation';
import { jiraSearch } from './jiraSearch';
import { ledger } from './ledger';
import { ledgerInStore } from './ledgerInStore';
import { scorePlans } from './scorePlans';
import { screens } from './screens';
import { startUp } from './startUp';
import { print, type Figure } from './verdict';

/** `npm run bench`: every number the app has to hold, with its limit. `npm run bench -- screens` runs one. */
const benches: Record<string, () => Figure[] | Promise<Figure[]>> = { firstLoad, scorePlans, ledger, ledgerInStore, startUp, screens, invocation, jiraSearch };

const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!(name in benches)) throw new Error(`There is no bench ${name}; there are ${Object.keys(benches).join(', ')}`);
}
void (async () => {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length === 0 || wanted.includes(name)) print(await bench());
  }
})();
