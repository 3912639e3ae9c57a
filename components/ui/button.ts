'use client';

// Carbon's button without the tooltip that only icon buttons have: 26 kB less on every page with a button.
export { default as Button } from '@carbon/react/es/components/Button/ButtonBase.js';
