const WIDTHS = ['small', 'medium', 'large', 'x-large'] as const;
type Width = (typeof WIDTHS)[number];

/**
 * Width and height of a dialog from what an app asked for: a name (the bridge has `xlarge` and `max` beside Atlassian's
 * own), or measures in CSS. Medium for anything else.
 */
export function measuresOf(size: unknown): { width: Width | string; height?: string } {
  if (typeof size === 'object' && size !== null) {
    const { width, height } = size as { width?: unknown; height?: unknown };
    return { width: typeof width === 'string' ? width : 'medium', ...(typeof height === 'string' ? { height } : {}) };
  }
  return { width: WIDTHS.find((width) => width === size) ?? (size === 'xlarge' || size === 'max' ? 'x-large' : 'medium') };
}
