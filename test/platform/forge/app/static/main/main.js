globalThis.__bridge.callBridge('getContext').then((context) => {
  document.getElementById('tea').textContent = `Tea for ${context.accountId} in ${context.extension.room}`;
});
