/** The manifest asks for something wrong, or for something this double does not model. One line per finding, place first. */
export class ManifestError extends Error {
  constructor(readonly findings: string[]) {
    super(`manifest.yml cannot be run here:\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
    this.name = 'ManifestError';
  }
}
