#include "core/regime/training_picture.h"
namespace aetherion::regime {
std::string trainingPicture(const TrainedModel&, const Stability*) { return {}; }
} // namespace aetherion::regime
