'use client';

import { useState } from 'react';

/** An interactive page without a design system: what the framework alone sends to the browser. */
const Page = () => {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{count}</button>;
};

export default Page;
