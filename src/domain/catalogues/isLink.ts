/** Whether a text is an address of the web that a screen may offer to open; 2,000 characters are the most. */
export function isLink(text: string): boolean {
  if (text.length > 2_000 || !/^https?:\/\/[^\s]+$/i.test(text)) return false;
  try {
    const { protocol, hostname } = new URL(text);
    return /^https?:$/.test(protocol) && hostname !== '';
  } catch {
    return false;
  }
}
