import look from './ModulePicture.module.css';

/** The picture an app gives a module; it only decorates the title beside it. */
export function ModulePicture({ src }: { src: string | undefined }): JSX.Element | null {
  return src === undefined ? null : <img className={look.picture} src={src} alt="" width={16} height={16} />;
}
