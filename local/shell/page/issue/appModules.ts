/** A module of the app as the server lists it for a place. */
export interface AppModule {
  key: string;
  title: string;
  picture?: string;
  /** Of a context: the words beside its title. */
  label?: string;
  /** Of an action: how large its dialog is. Of a panel or an activity: its height. */
  viewportSize?: unknown;
}

/** A custom field of the app; `custom` is its origin in Jira's schema. */
export interface AppField {
  key: string;
  custom: string;
  hasView: boolean;
  hasEdit: boolean;
  onCreate: boolean;
  readOnly: boolean;
}

/** What of the app is shown on an issue. */
export interface AppModules {
  app: { name: string };
  panels: AppModule[];
  contexts: AppModule[];
  activities: AppModule[];
  actions: AppModule[];
  fields: AppField[];
}
