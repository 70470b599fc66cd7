export { CLOCK, ConfigModule } from './config.module.js';
export { ROLES, SETTINGS_TABLE, SettingsError } from './env.js';
export { makeFolder } from './make-folder.js';
export { PROJECT_ROOT } from './project-root.js';
export { rememberPublicUrl, withRememberedUrl } from './remembered-url.js';
export { loadSettings, SETTINGS } from './settings.js';
export type { Settings } from './settings.js';
