"""Where an agreement is written (kom i gång): a new collaboration, drafts item by item, and how it goes on."""
