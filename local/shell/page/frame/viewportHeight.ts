/** In pixels. The documentation names the sizes and gives no measures for modules of issues; these are ours. */
const HEIGHTS: Record<string, string> = { small: '112px', medium: '262px', large: '524px', xlarge: '1048px' };

/** Height of a panel's or an activity's frame. An app that asks for none has a frame as high as its content. */
export const heightOf = (viewportSize: unknown): string | undefined => HEIGHTS[String(viewportSize)];
