/**
 * The clock of the viewer's computer, epoch ms. It dates what a person does here (a draft, an answer “none”); nothing is
 * judged by it.
 */
export const now = (): number => Date.now();
