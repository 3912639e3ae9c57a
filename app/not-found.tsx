import { NothingHere } from '@/components/shell/nothing-here';

/** Outside every layout with a frame: the page brings its own landmark. */
const NotFoundPage = () => (
  <main>
    <NothingHere />
  </main>
);

export default NotFoundPage;
