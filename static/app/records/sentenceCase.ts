/** A name as it begins a sentence or stands alone. */
export const sentenceCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
