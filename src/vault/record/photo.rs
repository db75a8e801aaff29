//! Photos in a backup, from format 3 on. A record holds nothing but the picture.

use serde::{Deserialize, Serialize};

use super::stored_as;
use crate::domain::{Id, Photo, Picture};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Photo")]
struct PhotoShape {
    id: Id,
    picture: Picture,
}

stored_as!(Photo, PhotoShape);
