//! Who is told what was committed.

use std::{cell::RefCell, rc::Rc};

use futures::future::LocalBoxFuture;

use crate::vault::Change;

/// Takes over what was committed. The commit answers when this does.
pub type Follow = Rc<dyn Fn(Vec<Change>) -> LocalBoxFuture<'static, ()>>;

/// The one who follows the commits of a database, if there is one. Clones share it.
#[derive(Clone, Default)]
pub struct Follower(Rc<RefCell<Option<Follow>>>);

impl Follower {
    pub(in crate::vault) fn set(&self, follow: Option<Follow>) {
        self.0.replace(follow);
    }

    pub(in crate::vault) async fn tell(&self, changes: Vec<Change>) {
        let follow = self.0.borrow().clone();
        if let Some(follow) = follow {
            follow(changes).await;
        }
    }
}

impl std::fmt::Debug for Follower {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Follower(..)")
    }
}
