/** A page of the app as the server lists it; `sections` are its sub-pages, empty where it has none. */
export interface AppPageModule {
  key: string;
  title: string;
  picture?: string;
  layout?: string;
  sections: { header?: string; pages: { title: string; route: string }[] }[];
}
