import base from './playwright.config';
export default { ...base, webServer: [], workers: 1, timeout: 420000, projects: [{ name: 'dev', testMatch: /.*\.spec\.ts/, use: { baseURL: 'http://localhost:3000' } }], use: { ...base.use, actionTimeout: 40000, navigationTimeout: 90000 }, expect: { timeout: 40000 } };
