'use client';

export { IconButton } from '@carbon/react/es/components/IconButton/index.js';
