/** The tea app's screen: holds the real bridge packages out for a test to use, and shows what they gave. */
import { events, invoke, Modal, requestJira, router, showFlag, view } from '@forge/bridge';
import { getFieldData } from './fieldData';

const heard: unknown[] = [];
const tea = document.getElementById('tea');

Object.assign(globalThis, {
  tea: {
    invoke, requestJira, router, showFlag, view, Modal, events, getFieldData, heard,
    listen: (event: string) => events.on(event, (payload) => void heard.push(payload)),
    openModal: () =>
      new Promise((resolve, reject) => {
        new Modal({ size: 'small', context: { cup: 1 }, onClose: resolve }).open().catch(reject);
      }),
    flag: () =>
      new Promise((resolve) => {
        showFlag({ id: 'f1', title: 'Ready', type: 'success', actions: [{ text: 'Drink', onClick: () => resolve('drunk') }] });
      }),
    history: async () => {
      const history = await view.createHistory();
      history.push('/kettle?hot=1');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { pathname: history.location.pathname, search: history.location.search };
    },
    grow: (px: number) => {
      // As a property: style attributes written as text are what the policy forbids.
      if (tea) tea.style.height = `${px}px`;
    },
  },
});

void view.theme.enable();
void view.getContext().then((context) => {
  if (tea) tea.textContent = `Tea for ${context.accountId} in ${String(context.extension.room)}`;
});
