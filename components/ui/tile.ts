'use client';

export { Tile, ClickableTile } from '@carbon/react/es/components/Tile/Tile.js';
