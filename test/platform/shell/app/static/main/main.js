// The app's screen, on the bridge itself: it writes down where the host says it stands, and does what the place allows.
const { callBridge } = globalThis.__bridge;
const sign = document.getElementById('sign');

function write(tag, text, more = {}) {
  const element = Object.assign(document.createElement(tag), { textContent: text, ...more });
  sign.append(element);
  return element;
}

async function drawPage() {
  const history = await callBridge('createHistory');
  const where = write('p', '', { id: 'where' });
  const show = (location) => {
    where.textContent = `At ${location.pathname}${location.search}`;
  };
  show(history.location);
  await history.listen((location, action) => {
    show(location);
    write('p', `${action} ${location.pathname}`, { className: 'heard' });
  });
  write('button', 'Go deeper', { onclick: () => history.push('/caves?lamp=1') });
}

function drawGadgetEdit(extension) {
  const label = write('label', 'Count to ');
  const box = document.createElement('input');
  box.value = extension.gadgetConfiguration?.upTo ?? '';
  label.append(box);
  write('button', 'Save', { onclick: () => callBridge('submit', { upTo: box.value }) });
}

/** A call of the backend, and Jira's own dialogs as @forge/jira-bridge asks for them; what each ends with is written down. */
function drawDialogs({ project, issue }) {
  const said = (what) => (payload) => write('p', `${what} ${JSON.stringify(payload?.payload ?? [])}`, { className: 'heard' });
  const context = { projectId: project.id, summary: 'Asked for by a sign', labels: ['signed'] };
  write('button', 'Ask for an issue', { onclick: () => callBridge('openIssueCreateModal', { data: { context, onClose: said('Created') } }) });
  write('button', 'Ask too much', {
    onclick: () => callBridge('openIssueCreateModal', { data: { context: { moon: 1 } } }).catch((cause) => write('p', cause.message)),
  });
  write('button', 'Note it', {
    onclick: async () => write('p', `Noted by ${await callBridge('invoke', { functionKey: 'note', payload: {} })}`),
  });
  write('button', 'Show this issue', {
    onclick: () => callBridge('openIssueViewModal', { data: { context: { issueKey: issue.key }, onClose: said('Closed') } }),
  });
}

async function draw() {
  await callBridge('enableTheming');
  const { extension, moduleKey } = await callBridge('getContext');
  globalThis.extension = extension;
  write('p', `This is ${moduleKey}, a ${extension.type}`, { id: 'here' });
  if (/Page$/.test(extension.type)) await drawPage();
  if (extension.type === 'jira:issueActivity') drawDialogs(extension);
  if (extension.type === 'jira:issueAction') write('button', 'Done', { onclick: () => callBridge('close') });
  if (extension.entryPoint === 'edit') drawGadgetEdit(extension);
  else if (extension.type === 'jira:dashboardGadget') write('p', `Counts to ${extension.gadgetConfiguration?.upTo ?? 'nothing yet'}`);
}
void draw();
