import type { Formats } from '../words/formats';

/** A share of hundredths of a per cent as the viewer writes it: 1000 → “10 %”. */
export const sayShare = (share: number, formats: Formats): string => formats.quantity({ value: share / 100, unit: '%' });

/** A limit: rounded up to a tenth of a per cent, because rounding down would promise more than was shown. */
export const sayLimit = (share: number, formats: Formats): string => formats.quantity({ value: Math.ceil(share / 10) / 10, unit: '%' });

/** The first twelve digits of a hash in groups of four. */
export const shortHash = (hash: string): string => (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
