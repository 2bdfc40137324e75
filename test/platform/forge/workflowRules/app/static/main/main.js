// The pages of the gatekeeper's rule: asks for the word, hands it over when Jira asks, and says which word it is.
const { callBridge } = globalThis.__bridge;
const gate = document.getElementById('gate');

async function draw() {
  const { extension } = await callBridge('getContext');
  globalThis.extension = extension;
  const { word = '' } = JSON.parse(extension.validatorConfig ?? '{}');
  if (extension.entryPoint === 'view') {
    gate.textContent = `The word is ${word}`;
    return;
  }
  const label = Object.assign(document.createElement('label'), { textContent: 'Word ' });
  const box = Object.assign(document.createElement('input'), { value: word });
  const complaint = document.createElement('p');
  label.append(box);
  gate.append(label, complaint);
  await callBridge('setWorkflowRuleConfigurationCallback', {
    data: {
      async onConfigure() {
        complaint.textContent = box.value === '' ? 'A word is needed' : '';
        return box.value === '' ? undefined : JSON.stringify({ word: box.value });
      },
    },
  });
  box.dataset.ready = 'true';
}
void draw();
