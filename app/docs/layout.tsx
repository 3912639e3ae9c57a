export { default } from '../(catalog)/layout';
